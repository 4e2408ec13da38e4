/** Years of age from which nobody else answers for a person (Código Civil, art. 5). */
const ofAge = 18;

/** Whether somebody is a minor on a day. @param birthDate and day YYYY-MM-DD */
export function isMinorOn(birthDate: string, day: string): boolean {
  const birthday = `${String(Number(birthDate.slice(0, 4)) + ofAge)}${birthDate.slice(4)}`;
  return day < birthday;
}
