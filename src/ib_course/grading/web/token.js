// @ts-check
/** Return what shows that a request comes from a page of ours; a hub asks for it also where nothing is changed. */
export function token() {
  return document.cookie.match(/(?:^|; )_xsrf=([^;]*)/)?.[1] ?? "";
}
