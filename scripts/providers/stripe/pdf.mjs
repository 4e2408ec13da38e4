// An invoice as a PDF of one page: enough for a person to open and a test to read.

/** Latin letters as a PDF string writes them; others become "?". */
function pdfText(/** @type {unknown} */ text) {
  return [...String(text)]
    .map((sign) => {
      const code = sign.codePointAt(0) ?? 63;
      if (sign === "(" || sign === ")" || sign === "\\") return `\\${sign}`;
      if (code < 128) return sign;
      return code < 256 ? `\\${code.toString(8).padStart(3, "0")}` : code === 0x202f ? " " : "?";
    })
    .join("");
}

const money = (/** @type {number} */ cents) => `R$ ${(cents / 100).toFixed(2).replace(".", ",")}`;

/** @param {Record<string, any>} invoice */
export function invoicePdf({ number, total, status, created }) {
  const lines = [
    `Fatura ${number}`,
    "CÁRIS (simulador de pagamentos)",
    `Dia ${new Date(created * 1000).toISOString().slice(0, 10)}`,
    `Valor ${money(total)}`,
    status === "paid" ? "Paga" : "Em aberto",
    "Nenhuma cobrança foi feita.",
  ];
  const drawn = lines.map((line) => `(${pdfText(line)}) Tj 0 -24 Td`).join("\n");
  const stream = `BT /F1 16 Tf 72 760 Td\n${drawn}\nET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  let text = "%PDF-1.4\n";
  const places = objects.map((object, i) => {
    const place = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  return `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
}
