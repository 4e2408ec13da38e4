import * as z from "zod";
import type { Sealer, Vault } from "~/features/kernel/keys/vault.server";
import type { Payer } from "./payer";

const stored = z.object({
  payerName: z.string(),
  payerCpf: z.string().nullable(),
  beneficiaryName: z.string(),
  beneficiaryCpf: z.string().nullable(),
});

const wordsField = (patientId: string, psychologistId: string) => ({
  table: "payer",
  row: `${patientId}/${psychologistId}`,
  column: "words",
});

type Pair = { patientId: string; psychologistId: string };

export function sealPayer(vault: Sealer, { patientId, psychologistId }: Pair, said: Payer): Promise<string> {
  return vault.seal(wordsField(patientId, psychologistId), JSON.stringify(said));
}

/** @throws AppError `kernel.unreadable` */
export async function openPayer(vault: Vault, row: Pair & { wordsSealed: string }): Promise<Payer> {
  const text = await vault.open(wordsField(row.patientId, row.psychologistId), row.wordsSealed);
  return stored.parse(JSON.parse(text));
}
