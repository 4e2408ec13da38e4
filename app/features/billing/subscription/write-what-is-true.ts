import { AppError } from "~/lib/app-error";

type Place<Row, Truth> = {
  /** What we hold; undefined: nothing, and nothing is done. */
  read(): Promise<Row | undefined>;
  /** What is true at this moment. */
  ask(row: Row): Promise<Truth>;
  /** Writes it where that row still stands. @returns whether it did */
  write(row: Row, truth: Truth): Promise<boolean>;
};

/** Of so many who write at once one gets through at each turn. */
const turns = 8;

/**
 * Brings what we hold to what is true elsewhere. The truth is asked after our row was read, and written only over that very row: an
 * answer that is older than somebody else's writing never stands over it. So it does not matter how many do this at once, nor in which
 * order they were told to: whoever writes last asked last.
 * @throws AppError `kernel.conflict` after eight turns, to be tried again later
 */
export async function writeWhatIsTrue<Row, Truth>({ read, ask, write }: Place<Row, Truth>): Promise<void> {
  for (let turn = 0; turn < turns; turn++) {
    const row = await read();
    if (row === undefined) return;
    if (await write(row, await ask(row))) return;
  }
  throw new AppError("kernel.conflict", { detail: "others wrote at every turn" });
}
