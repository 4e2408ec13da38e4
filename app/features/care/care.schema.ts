import * as z from "zod";
import { line, optional, words } from "~/features/kernel/words.schema";
import { emailField } from "~/features/identity/identity.schema";
import { cycleNames } from "~/features/tenancy/care-link/cycle";
import { emptyAsAbsent } from "~/lib/text/text";
import { fromWallClock } from "~/lib/time/wall-clock";
import { authorisationWays } from "./guardian/authorisation-ways";

const why = optional(words(300, "Escreva uma linha."));

/** A patient's cycle, with a line why. */
export const setCycleSchema = z.object({ cycle: z.enum(cycleNames, "Escolha um ciclo."), why });
export type SetCycle = z.output<typeof setCycleSchema>;

const day = z.string("Escolha uma data.").refine((text) => text.length === 10 && fromWallClock(text, "UTC") !== null, {
  error: "Escolha uma data válida.",
});

/** What the patient says to what somebody else said of their cycle. */
export const answerCycleSchema = z.object({ agrees: z.boolean(), line: why });

/** Birth date, and of a minor who is responsible and what they signed. */
export const guardianSchema = z.object({
  birthDate: day,
  name: optional(line(100, "Escreva o nome.")),
  relation: optional(line(60, "Escreva a relação.")),
  email: z.preprocess(emptyAsAbsent, emailField.optional()),
  authorisedOn: z.preprocess(emptyAsAbsent, day.optional()),
  way: z.preprocess(emptyAsAbsent, z.enum(authorisationWays, "Escolha como a autorização foi dada.").optional()),
  /** The one that was read, 0 where nothing was: then all of it is replaced, unless somebody was quicker. Without it what is not said stays. */
  version: z.int().nonnegative().optional(),
});
export type Guardian = z.output<typeof guardianSchema>;

/** To whom a patient's care would go, with a line why. */
export const proposeHandoverSchema = z.object({
  toId: z.string("Escolha quem vai acompanhar.").min(1, "Escolha quem vai acompanhar.").max(64),
  why: words(300, "Escreva em uma linha por quê: a pessoa lê."),
});
export type ProposeHandover = z.output<typeof proposeHandoverSchema>;

/** What the patient says to a proposal. */
export const answerHandoverSchema = z.object({ answer: z.enum(["yes", "no"], "Escolha sim ou não.") });
