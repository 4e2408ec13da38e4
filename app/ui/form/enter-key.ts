type Pressed = { key: string; shiftKey: boolean; keyCode: number; isComposing: boolean };

/** What browsers say of any key that an input method takes for itself. */
const takenByInputMethod = 229;

/**
 * Whether a keydown is an Enter that sends: alone, and not the one by which an input method puts half-written letters down. Safari
 * says of that one `isComposing: false` and only `keyCode` tells it. Every box in which Enter does something asks here.
 */
export function isSendingEnter({ key, shiftKey, keyCode, isComposing }: Pressed): boolean {
  return key === "Enter" && !shiftKey && !isComposing && keyCode !== takenByInputMethod;
}
