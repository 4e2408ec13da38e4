import { mostRows } from "../kinds";
import type { Table } from "./read-csv.server";

/** The head that a text's notes get; the columns of notes know these words. */
const head = ["Paciente", "Data", "Hora", "Texto"];

/** A day at a line's beginning, perhaps an hour, perhaps a name: "26/11/2026", "# 2026-11-26 14:30 - Rosa Lima". */
const dated =
  /^#{0,6}[ \t]*(?:data:[ \t]*)?(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{1,2}-\d{1,2})(?:[ ,T]+(?:às )?(\d{1,2}[:h]\d{0,2}))?[ \t]*(?:[-–—:|][ \t]*(.{0,200}))?$/iu;
const named = /^(?:paciente|nome)[ \t]*:[ \t]*(.{1,200})$/iu;

/**
 * Reads a plain text as dated notes: a line with nothing but a day (and an hour, and a name behind a dash) begins one, and "Paciente: …"
 * says of whom all that follow are. Null when the text does not begin so: then it is a CSV.
 */
export function readDatedText(text: string): Table | { problem: string } | null {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const first = lines.find((line) => line.trim() !== "")?.trim() ?? "";
  if (!dated.test(first.slice(0, 300)) && !named.test(first.slice(0, 300))) return null;
  const rows: string[][] = [];
  let [patient, said]: [string, string[] | null] = ["", null];
  let note: string[] | null = null;
  const end = () => {
    if (note && said) rows.push([...note, said.join("\n").trim()]);
    note = said = null;
  };
  for (const line of lines) {
    const short = line.length > 300 ? "" : line.trim();
    const who = named.exec(short);
    const day = dated.exec(short);
    if (who) {
      end();
      patient = who[1] ?? "";
    } else if (day) {
      end();
      note = [day[3]?.trim() ? day[3].trim() : patient, day[1] ?? "", day[2] ?? "12:00"];
      said = [];
    } else said?.push(line);
    if (rows.length > mostRows)
      return {
        problem: `O arquivo tem mais de ${mostRows.toLocaleString("pt-BR")} notas. Divida em arquivos menores.`,
      };
  }
  end();
  if (rows.some(([, , , words = ""]) => words.length > 60_000))
    return { problem: "Há uma nota com mais de 60.000 caracteres." };
  return rows.length === 0 ? { problem: "O arquivo não tem nenhuma nota com data." } : { rows: [head, ...rows] };
}
