import { iso, isoOrNull } from "~/lib/time/iso";
import type { Answered } from "./answer/answer-scale.server";
import type { ListedAnswer } from "./answer/read-answers.server";
import type { Assignment } from "./assignment/assignment";
import type { Instrument } from "./instrument/instrument";

/** An instrument as the API tells it. */
export function showInstrument({ code, name, stem, items, options, bands, wording, source }: Instrument) {
  return {
    scale: code,
    name,
    stem,
    items: [...items],
    options: options.map((label, value) => ({ value, label })),
    bands: bands.map((band) => ({ ...band })),
    wording,
    source,
  };
}

/** What came of answers as the API tells it; without a change where nothing can be said. */
export function showAnswered({ id, code, total, band, missing, safety, change, answeredAt }: Answered) {
  const changed = change ? { change: { reliable: change.reliable, points: change.points } } : {};
  return { id, scale: code, total, band, missing, safety, ...changed, answeredAt: iso(answeredAt) };
}

/** Answers in lists of the API. */
export function showAnswer({ id, code, name, values, total, band, missing, safety, answeredAt }: ListedAnswer) {
  return { id, scale: code, name, answers: [...values], total, band, missing, safety, answeredAt: iso(answeredAt) };
}

/** A request as the API tells it. */
export function showAssignment({ id, code, every, status, dueAt, lastAnsweredAt, createdAt }: Assignment) {
  const times = { dueAt: isoOrNull(dueAt), lastAnsweredAt: isoOrNull(lastAnsweredAt), createdAt: iso(createdAt) };
  return { id, scale: code, every, status, ...times };
}
