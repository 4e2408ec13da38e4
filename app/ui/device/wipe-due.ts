import { emptyStores } from "./database";

const name = "caris-wipe-due";

type Marks = {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
};

/** The mark's keeper: none in a service worker, nor where storage is turned off. */
function marks(): Marks | undefined {
  try {
    return (globalThis as { localStorage?: Marks }).localStorage;
  } catch {
    return undefined;
  }
}

/** Notes that this device is to be wiped: until that is done, nobody is its owner. */
export function noteWipeDue(): void {
  marks()?.setItem(name, "1");
}

/** Notes that the device has been wiped. */
export function noteWiped(): void {
  marks()?.removeItem(name);
}

/** Whether somebody signed out whose things could not be wiped: the database did not answer then. */
export function isWipeDue(): boolean {
  return marks()?.getItem(name) === "1";
}

/** Wipes what an earlier sign-out could not, before the device is somebody's again. */
export async function wipeIfDue(): Promise<void> {
  if (!isWipeDue()) return;
  await emptyStores();
  noteWiped();
}
