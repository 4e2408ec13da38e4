import * as z from "zod";
import { minutes, seconds } from "~/lib/duration";
import { brokenPromise, pageChannels, policySchema, stepRoles, type BrokenPromise, type Policy } from "./ladder.policy";
import { severities, type Severity } from "../sos.schema";

/** Rows of steps that a severity may have; a row without anybody to call is no step. */
const stepRows = 8;

/** Rows that the form shows: those of the longest ladder and a spare one. */
export function rowsFor({ ladders }: Policy): number {
  return Math.min(stepRows, 1 + Math.max(...severities.map((one) => ladders[one].steps.length)));
}

const many = <T extends readonly [string, ...string[]]>(values: T) =>
  z.preprocess((typed) => (typed === undefined ? [] : [typed].flat()), z.array(z.enum(values)));
const whole = (most: number, least: number, unit: string) => {
  const words = `De ${least} a ${most} ${unit}.`;
  const empty = (typed: unknown) => (typed === "" ? undefined : typed);
  return z.preprocess(empty, z.coerce.number(words).int(words).min(least, words).max(most, words));
};

const rolesField = many(stepRoles);
const stepField = z.object({
  after: whole(3600, 0, "segundos"),
  roles: rolesField,
  channels: many(pageChannels).refine((channels) => channels.length > 0, "Marque ao menos um meio."),
});
const everyField = whole(60, 1, "minutos");
const timesField = whole(24, 0, "vezes");
const outcomeField = whole(120, 10, "minutos");

type Typed = Record<string, unknown>;
type Wrong = (name: string, message: string) => void;

function taken<S extends z.ZodType>(schema: S, value: unknown, name: string, wrong: Wrong): z.output<S> | null {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) wrong([name, ...path].join("."), message);
  return null;
}

function ladderOf(typed: Typed, severity: Severity, wrong: Wrong) {
  const steps = Array.from({ length: stepRows }, (_, row) => `${severity}.${row}`).flatMap((name) => {
    const [after, roles, channels] = ["after", "roles", "channels"].map((field) => typed[`${name}.${field}`]);
    if (rolesField.safeParse(roles).data?.length === 0) return [];
    const step = taken(stepField, { after, roles, channels }, name, wrong);
    return step ? [{ ...step, after: seconds(step.after) }] : [];
  });
  const every = taken(everyField, typed[`${severity}.every`], `${severity}.every`, wrong);
  const times = taken(timesField, typed[`${severity}.times`], `${severity}.times`, wrong);
  if (steps.length === 0) wrong(`${severity}.0.roles`, "Diga quem é chamado ao menos uma vez.");
  const again = { every: minutes(every ?? 1), times: times ?? 0 };
  const broken = brokenPromise(severity, { steps, repeat: again });
  if (broken) wrong(`${severity}.0.${promises[broken].field}`, promises[broken].words);
  return { steps, repeat: again };
}

/** Said at the field that would have to change, so that the page for patients stays true. */
const promises: Record<BrokenPromise, { field: string; words: string }> = {
  not_at_once: { field: "after", words: "O primeiro passo é na hora (0 segundos): é o que a pessoa lê ao apertar." },
  urgent_sms_late: { field: "channels", words: "No urgente, um passo nos primeiros 30 segundos precisa de SMS." },
  immediate_not_by_all: { field: "channels", words: "No perigo imediato, o primeiro passo usa todos os meios." },
};

type PolicyForm = { intent: "reset" } | { intent: "save"; policy: Policy };

/**
 * The policy's page: back to the house's ladder, or a new one as the form sends it: seconds and minutes, one field per cell.
 * Problems are told by the names of the fields.
 */
export const policyForm = z.looseObject({ intent: z.enum(["save", "reset"]) }).transform((typed, check): PolicyForm => {
  if (typed.intent === "reset") return { intent: "reset" };
  const wrong: Wrong = (name, message) => {
    check.issues.push({ code: "custom", path: [name], message, input: typed });
  };
  const within = taken(outcomeField, typed.outcomeWithin, "outcomeWithin", wrong);
  const ladders = Object.fromEntries(severities.map((one) => [one, ladderOf(typed, one, wrong)]));
  const policy = policySchema.safeParse({ ladders, outcomeWithin: minutes(within ?? 10) });
  if (!policy.success && check.issues.length === 0) wrong("outcomeWithin", "Confira os tempos.");
  return { intent: "save", policy: policy.data as Policy };
});
