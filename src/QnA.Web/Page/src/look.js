// Options and words of Web Chat. var() works in the options, so that dark mode needs no new rendering.

export const styleOptions = {
  accent: 'var(--accent)',
  subtle: 'var(--ink-2)',
  backgroundColor: 'transparent',
  primaryFont: 'var(--sans)',
  paddingRegular: 8,
  paddingWide: 12,
  bubbleBackground: 'transparent',
  bubbleBorderWidth: 0,
  bubbleMinHeight: 0,
  bubbleMinWidth: 0,
  bubbleMaxWidth: 700,
  bubbleTextColor: 'var(--ink)',
  bubbleFromUserBackground: 'transparent',
  bubbleFromUserBorderWidth: 0,
  bubbleFromUserTextColor: 'var(--ink)',
  groupTimestamp: true, // false would hide the thumbs
  timestampFormat: 'absolute',
  hideUploadButton: true,
  hideToaster: true, // the notices are ours
  markdownRenderHTML: false,
  sendBoxTextWrap: true,
  sendBoxHeight: 52,
  sendBoxBackground: 'var(--paper)',
  sendBoxTextColor: 'var(--ink)',
  sendBoxPlaceholderColor: 'var(--ink-3)',
  sendBoxBorderTop: 0,
  sendBoxButtonShadeColorOnHover: 'var(--sheet)',
  suggestedActionLayout: 'flow',
  suggestedActionBorderWidth: 1,
  suggestedActionBorderRadius: 4,
  suggestedActionHeight: 34,
  suggestedActionBackgroundColor: 'var(--paper)',
  suggestedActionBorderColor: 'var(--field)',
  suggestedActionTextColor: 'var(--ink)',
  suggestedActionBackgroundColorOnHover: 'var(--sheet)',
  transcriptActivityVisualKeyboardIndicatorColor: 'var(--accent)',
  transcriptVisualKeyboardIndicatorColor: 'var(--accent)',
  scrollToEndButtonBehavior: 'any',
  autoScrollSnapOnPage: true,
};

const opens = 'Opens the article beside the answer.';

/** Web Chat's strings, in the words of this page. */
export const words = {
  ACTIVITY_BOT_SAID_ALT: 'Answer:',
  ACTIVITY_YOU_SAID_ALT: 'You asked:',
  ACTIVITY_STATUS_SEND_FAILED_RETRY: 'Not sent. [Try again][RETRY]',
  ACTIVITY_STATUS_SEND_STATUS_ALT_SENT_AT: 'At $1',
  MARKDOWN_EXTERNAL_LINK_ALT: opens,
  REFERENCE_LIST_HEADER_ONE: '$1 passage cited',
  REFERENCE_LIST_HEADER_TWO: '$1 passages cited',
  REFERENCE_LIST_HEADER_FEW: '$1 passages cited',
  REFERENCE_LIST_HEADER_MANY: '$1 passages cited',
  REFERENCE_LIST_HEADER_OTHER: '$1 passages cited',
  SEND_BOX_IS_EMPTY_TOOLTIP_ALT: 'Write a question first.',
  SUGGESTED_ACTIONS_LABEL_ALT: 'Questions the articles can answer',
  TEXT_INPUT_ALT: 'Your question',
  TEXT_INPUT_PLACEHOLDER: 'Ask about the articles',
  TEXT_INPUT_SEND_BUTTON_ALT: 'Ask',
  TRANSCRIPT_ARIA_LABEL_ALT: 'Conversation. Press the arrow keys to move between answers, Enter to go into one.',
  TRANSCRIPT_ARIA_ROLE_ALT: 'conversation',
  TRANSCRIPT_MORE_MESSAGES: 'More below',
  TRANSCRIPT_NEW_MESSAGES: 'New answer below',
  TRANSCRIPT_TERMINATOR_TEXT: 'End of the conversation',
  TYPING_INDICATOR_ALT: 'Checking the articles',
  VOTE_LIKE_ALT: 'This answer helped',
  VOTE_DISLIKE_ALT: 'This answer is wrong or did not help',
};

/** Gives the badges their whole name, "Citation 3: FILE, line 5. Opens …"; Web Chat says "3 FILE, line 5 Opens …". */
export const nameBadges = (html) => html.replaceAll(
  new RegExp(`aria-label="(\\d+) ([^"]*?),? ${opens}"`, 'gu'),
  (_, number, place) => `aria-label="Citation ${number}: ${place}. ${opens}"`,
);
