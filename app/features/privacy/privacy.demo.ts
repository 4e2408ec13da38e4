import type { Demo } from "~/features/kernel/said/demo-stage";
import { askRight } from "./requests/ask-right.server";

/** The patient of the first pair asked for something that a person has to answer. */
export const demo: Demo = async ({ care, actingAs, moment }) => {
  const patient = care[0]?.patient;
  if (!patient) return;
  const ctx = actingAs(patient, "patient", moment(3, "18:40"));
  await askRight(ctx, { right: "correct", words: "O meu nome está sem o segundo sobrenome." });
};
