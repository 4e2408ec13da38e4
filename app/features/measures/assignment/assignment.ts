import type { AssignmentRow } from "./assignment.repo.server";
import { dueNow } from "./schedule";

/** A request as both sides see it. Instants in ms. */
export type Assignment = Pick<
  AssignmentRow,
  "id" | "code" | "sheetVersion" | "every" | "isIntake" | "status" | "lastAnsweredAt" | "createdAt"
> & { dueAt: number | null };

/** A request as it stands now, by the clock of whom it is for. */
export function shownAssignment(row: AssignmentRow, now: number, zone: string): Assignment {
  const { id, code, sheetVersion, every, isIntake, status, lastAnsweredAt, createdAt } = row;
  const dueAt = status === "open" ? dueNow(row, now, zone) : row.dueAt;
  return { id, code, sheetVersion, every, isIntake, status, lastAnsweredAt, createdAt, dueAt };
}
