const help = new Set(["188", "192"]);

/** Numbers that were not in what the person wrote, but those of help; and never a long one. */
export function hasForeignNumber(text: string, input: string): boolean {
  const rows = text.match(/\d[\d\s().-]*/g) ?? [];
  return rows.some((row) => {
    const digits = row.replace(/\D/g, "");
    if (help.has(digits)) return false;
    return digits.length > 4 || !new RegExp(`(?<!\\d)${digits}(?!\\d)`).test(input);
  });
}
