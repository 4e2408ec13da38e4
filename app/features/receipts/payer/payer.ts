/** Who pays, and who is cared for: names and the digits of their CPF; null where it is not known. */
export type Payer = {
  payerName: string;
  payerCpf: string | null;
  /** The patient, where somebody else pays; as who pays where they do themselves. */
  beneficiaryName: string;
  beneficiaryCpf: string | null;
};

/** Whether all is there that a receipt names. */
export function isWhole({ payerCpf, beneficiaryCpf }: Payer): boolean {
  return payerCpf !== null && beneficiaryCpf !== null;
}
