/** What the platform turns on for single clinics before all have it. Closed: a flag that nobody asks for is taken out of here. */
export const clinicFlags = ["branches"] as const;
export type ClinicFlag = (typeof clinicFlags)[number];

/** What each is, for who turns it on. */
export const flagWords: Readonly<Record<ClinicFlag, { label: string; hint: string }>> = {
  branches: { label: "Unidades", hint: "A clínica diz onde atende, com um endereço por unidade." },
};

/** The flags of a stored row that this version knows. */
export function knownFlags(stored: readonly string[] | null): ClinicFlag[] {
  return clinicFlags.filter((flag) => stored?.includes(flag) ?? false);
}
