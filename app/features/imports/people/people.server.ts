import * as z from "zod";
import { bringInvitation, takeBackInvitation } from "~/features/tenancy/invitation/brought-invitations.server";
import { AppError } from "~/lib/app-error";
import { adminOf, type ImporterCtx } from "../importer";
import type { KindRule, Options, Said } from "../kind-rule";
import type { Fault } from "../kinds";
import { aroundPeople, checkPeople, optionsHere, readPerson } from "./check-people.server";
import { peopleColumns } from "./people-columns";

const options = z.object({
  role: z.enum(["patient", "psychologist"]).catch("patient"),
  psychologistId: z.string().max(64).catch(""),
});

const refusals: Partial<Record<string, string>> = {
  "tenancy.already_member": "Esta pessoa entrou, ou foi convidada, enquanto a planilha era lida.",
  "plans.limit_reached": "O plano da clínica não tem mais lugar.",
  "tenancy.trial_mails":
    "Fica para amanhã: antes do primeiro pagamento vão até 100 convites por dia. Baixe as linhas recusadas e importe de novo.",
};

type Around = Awaited<ReturnType<typeof aroundPeople>>;

/** Judged again: a psychologist may have left since. */
async function invite(
  ctx: ImporterCtx,
  around: Around,
  said: Said,
  chosen: Options,
  resultId: string,
): Promise<Fault | null> {
  const { person, faults } = readPerson(said, chosen, around);
  const [fault] = faults;
  if (fault) return fault;
  try {
    await bringInvitation(adminOf(ctx), resultId, person);
    return null;
  } catch (error) {
    const words = error instanceof AppError ? refusals[error.code] : undefined;
    if (words === undefined) throw error;
    return [null, words];
  }
}

const stays = {
  accepted: "Fica: o convite já foi aceito.",
  touched: "Fica: o convite foi reenviado depois.",
} as const;

/** People who are invited by a spreadsheet. */
export const people: KindRule = {
  role: "admin",
  columns: peopleColumns,
  options,
  check: checkPeople,
  async carrying(ctx, asked) {
    const around = await aroundPeople(ctx);
    const chosen = optionsHere(asked, around);
    return (said, resultId) => invite(ctx, around, said, chosen, resultId);
  },
  async undo(ctx, resultId) {
    const end = await takeBackInvitation(adminOf(ctx), resultId);
    return end === "undone" ? null : [null, stays[end]];
  },
};
