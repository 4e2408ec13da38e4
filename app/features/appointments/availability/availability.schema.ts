import * as z from "zod";
import { longestSession, shortestSession } from "../appointment";
import { hoursTypes, unsaid, type WeeklyHours } from "./availability";
import { mostFee } from "./money";

const clockMessage = ({ input }: { input?: unknown }) =>
  input === "" ? "Diga de quando até quando." : "Use um horário HH:MM.";
const clock = z.string({ error: clockMessage }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: clockMessage });
/** A day may be open until its very end. */
const clockOrMidnight = z
  .string({ error: clockMessage })
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: clockMessage });
const hoursType = z.enum(hoursTypes, "Escolha online, presencial ou os dois.");
const backwards = "O fim vem depois do começo, no mesmo dia.";
const overlapping = "Dois horários do mesmo dia se sobrepõem.";

function whole(least: number, most: number, said: string) {
  const error = () => `${said} de ${least} a ${most.toLocaleString("pt-BR")}.`;
  return z.int({ error }).min(least, { error }).max(most, { error });
}

const isForwards = ({ from, to }: { from: string; to: string }) => from === "" || to === "" || from < to;
const forwards = { error: backwards, path: ["to"] };
const hours = { from: clock, to: clockOrMidnight, type: hoursType };

const rule = z.object({ weekday: whole(1, 7, "Use um dia da semana"), ...hours }).refine(isForwards, forwards);

const otherHours = z
  .object({ date: z.iso.date("Use uma data AAAA-MM-DD."), ...hours, type: hoursType.default("both") })
  .refine(isForwards, forwards);
const closedDay = z.object({ date: z.iso.date("Use uma data AAAA-MM-DD."), closed: z.literal(true) });

/** The first place of a list at which two hours of one day meet, or null. */
function meeting<T extends { from: string; to: string }>(all: readonly T[], dayOf: (one: T) => string | number) {
  const place = all.findIndex((one, i) =>
    all.slice(0, i).some((other) => dayOf(other) === dayOf(one) && one.from < other.to && other.from < one.to),
  );
  return place < 0 ? null : place;
}

/** The hours of one day: none meet. */
export const hoursOfDay = z.array(z.object(hours).refine(isForwards, forwards)).superRefine((said, context) => {
  const place = meeting(said, () => "");
  if (place !== null) context.addIssue({ code: "custom", path: [place, "from"], message: overlapping, input: said });
});

/** One of the clinic's places, by its name and with its address. */
export const placeSchema = z.object({
  name: z.string("Escolha um dos lugares da clínica.").min(1, "Escolha um dos lugares da clínica.").max(100),
  address: z.string().max(200).default(""),
});

const rules = z.array(rule, "Envie os horários como uma lista.").max(70, "Use no máximo 70 horários por semana.");
/** Days that differ from the week, at most. */
export const mostExceptions = 400;
export const mostMessage = `Use no máximo ${mostExceptions} dias diferentes.`;
const exceptions = z
  .array(z.union([closedDay, otherHours], "Diga a data e se o dia fica fechado, ou de quando até quando."))
  .max(mostExceptions, mostMessage);

/** What `PUT /api/psychologist/availability` takes, and what is stored. Left out: as for who has not said it. */
export const availabilitySchema = z
  .object({
    rules,
    exceptions: exceptions.default([]),
    slotMinutes: whole(shortestSession, longestSession, "Use uma duração").default(unsaid.slotMinutes),
    bufferMinutes: whole(0, 120, "Use um intervalo").default(unsaid.bufferMinutes),
    minimumNoticeMinutes: whole(0, 43_200, "Use uma antecedência").default(unsaid.minimumNoticeMinutes),
    horizonDays: whole(1, 365, "Use um prazo").default(unsaid.horizonDays),
    maxPerDay: whole(1, 30, "Use um limite").nullable().default(null),
    selfBooking: z.boolean("Diga se pacientes marcam sozinhos.").default(unsaid.selfBooking),
    confirm: z.enum(["auto", "manual"], "Escolha se você confirma cada pedido.").default("auto"),
    cancelFreeHours: whole(0, 336, "Use um prazo").default(unsaid.cancelFreeHours),
    feeCents: whole(0, mostFee, "Use um valor em centavos").nullable().default(null),
    place: placeSchema.nullable().default(null),
  })
  .superRefine((said, context) => {
    const refuse = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path, message, input: said });
    const rulesMeet = meeting<WeeklyHours>(said.rules, ({ weekday }) => weekday);
    if (rulesMeet !== null) refuse(["rules", rulesMeet, "from"], overlapping);
    const open = said.exceptions.filter((one) => "from" in one);
    if (meeting(open, ({ date }) => date) !== null) refuse(["exceptions"], overlapping);
    const closed = said.exceptions.filter((one) => "closed" in one).map(({ date }) => date);
    const twice = closed.find((date, i) => closed.indexOf(date) < i || open.some((one) => one.date === date));
    if (twice !== undefined) refuse(["exceptions"], `O dia ${twice} aparece duas vezes.`);
  });
