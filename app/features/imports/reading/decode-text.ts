/** How a file's bytes become text; `auto` looks at them. */
export const encodings = ["auto", "utf-8", "latin-1"] as const;
export type Encoding = (typeof encodings)[number];

/** What a file is that is no text, in words that say what to do. */
const spreadsheets =
  "Este é um arquivo do Excel ou do LibreOffice. Abra nele e salve como CSV (UTF-8), depois envie aqui.";

const startsWith = (bytes: Uint8Array, ...signs: number[]) => signs.every((sign, at) => bytes[at] === sign);

/**
 * The text of a file: UTF-8 with its mark or without, UTF-16 with its mark (as Excel writes "Texto Unicode"), else Latin-1 as Windows
 * has it (windows-1252).
 * @returns the text without mark, or what is wrong, in words
 */
export function decodeText(bytes: Uint8Array, encoding: Encoding = "auto"): { text: string } | { problem: string } {
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return { problem: spreadsheets };
  if (startsWith(bytes, 0x1f, 0x8b) || startsWith(bytes, 0x25, 0x50, 0x44, 0x46))
    return { problem: "Este arquivo não é uma planilha CSV. Salve como CSV e envie de novo." };
  if (startsWith(bytes, 0xff, 0xfe)) return readable(new TextDecoder("utf-16le").decode(bytes));
  if (startsWith(bytes, 0xfe, 0xff)) return readable(new TextDecoder("utf-16be").decode(bytes));
  if (encoding !== "latin-1") {
    try {
      return readable(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    } catch {
      if (encoding === "utf-8")
        return { problem: "O arquivo não está em UTF-8. Escolha Latin-1, ou deixe a CÁRIS descobrir." };
    }
  }
  return readable(new TextDecoder("windows-1252").decode(bytes));
}

function readable(text: string): { text: string } | { problem: string } {
  if (text.includes("\0"))
    return { problem: "O arquivo tem partes que não são texto. Salve a planilha como CSV (UTF-8) e envie de novo." };
  return { text };
}
