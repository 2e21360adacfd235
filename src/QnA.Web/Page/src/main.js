import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/page.css';
import '../styles/parts.css';
import '../styles/webchat.css';
import '../styles/widths.css';
import { articlePage } from './articlePage.js';
import { conversationPage } from './conversationPage.js';

const place = document.getElementById('page');
await (location.pathname.startsWith('/articles/') ? articlePage(place) : conversationPage(place));
