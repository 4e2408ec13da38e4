/** Where somebody leaves to who must not be seen on a page: says nothing of where they were. */
export const neutralPage = "https://www.google.com/";

/** Leaves at once: nothing stays on the screen, and "back" does not lead here. Without network an empty page serves. */
export function leavePage(): void {
  document.body.hidden = true;
  document.title = "";
  location.replace(navigator.onLine ? neutralPage : "about:blank");
}
