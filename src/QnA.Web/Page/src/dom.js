// Short forms for making elements. Text is always inserted as text: titles, articles and questions come from others.

/**
 * @param {string} tag  name, with classes behind dots: "p.note.small"
 * @param {Record<string, unknown> | null} [attributes]  "on…" are listeners; false and null are left out; true is an empty value
 * @param {...(Node | string | number | null | undefined | false)} children
 * @returns {HTMLElement}
 */
export function el(tag, attributes, ...children) {
  const [name, ...classes] = tag.split('.');
  const element = document.createElement(name);
  if (classes.length > 0) element.className = classes.join(' ');
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const paths = {
  articles: 'M3 3.5h10M3 6.5h10M3 9.5h10M3 12.5h6',
  export: 'M8 2.5v8M4.5 7.5 8 11l3.5-3.5M2.5 13.5h11',
  add: 'M8 3v10M3 8h10',
  forget: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.6 9h5.800l.6-9M6.800 7v4M9.200 7v4',
  next: 'm6 3 5 5-5 5',
  previous: 'm10 3-5 5 5 5',
  close: 'm3.5 3.5 9 9M12.5 3.5l-9 9',
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z',
  quotation: 'M3 3h10v10H3zM5.5 6h5M5.5 8.5h5M5.5 11h3',
  link: 'M6.5 9.5l3-3M7 4.5l1-1a3 3 0 0 1 4.5 4.5l-1 1M9 11.5l-1 1A3 3 0 0 1 3.5 8l1-1',
  open: 'M9.5 2.5h4v4M13.5 2.5l-6 6M11.5 9v4.5h-9v-9H7',
};

/** The drawing of an icon, 16 by 16; shared by plain DOM and React. */
export const iconPath = (name) => paths[name];

/** @param {keyof typeof paths} name */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'i');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}

/** A button or link of the header or of the panel: an icon, and words that narrow screens hide. */
export function tool(name, label, attributes) {
  const tag = attributes.href ? 'a.tool' : 'button.tool';
  return el(tag, attributes.href ? attributes : { type: 'button', ...attributes }, icon(name), el('span.tool__text', null, label));
}

/** A button that is nothing but its icon. */
export const iconTool = (name, label, attributes) =>
  el('button.tool.tool--icon', { type: 'button', 'aria-label': label, ...attributes }, icon(name));
