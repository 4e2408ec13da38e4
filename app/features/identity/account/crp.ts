/** A psychologist's registration (`RR/N…`), and whether a person has looked it up. */
export type Crp = { number: string; isVerified: boolean };

/** How it stands on every sheet: "CRP 06/123456", and that nobody has looked it up yet, where nobody had. */
export function crpWords({ number, isVerified }: Crp): string {
  return isVerified ? `CRP ${number}` : `CRP ${number} (registro ainda não conferido pela CÁRIS)`;
}
