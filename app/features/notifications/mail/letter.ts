/** A mail in words: paragraphs, and perhaps one thing to do. */
export type Letter = {
  /** Neutral: it is read on a lock screen. */
  subject: string;
  greeting: string;
  paragraphs: string[];
  action?: { label: string; url: string };
  /** Something to copy, with what it is, under the action: so that no list of letters shows it in its preview. */
  toCopy?: { before: string; text: string };
  /** Small print under the action. */
  after: string[];
};

const signature = "CÁRIS";

/** Text made harmless inside HTML, attributes included. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** The plain-text half of a mail. */
export function letterText({ greeting, paragraphs, action, toCopy, after }: Letter): string {
  const link = action ? [`${action.label}:\n${action.url}`] : [];
  const copied = toCopy ? [toCopy.before, toCopy.text] : [];
  return [greeting, ...paragraphs, ...link, ...copied, ...after, signature].join("\n\n") + "\n";
}

const paragraph = (text: string, style: string) => `<p style="margin:0 0 16px;${style}">${escapeHtml(text)}</p>`;

const codeStyle =
  "padding:12px;border:1px solid #cfd6d3;border-radius:8px;background:#ffffff;font:14px/1.5 ui-monospace,monospace;white-space:pre-wrap;word-break:break-all";

function button({ label, url }: { label: string; url: string }): string {
  const style =
    "display:inline-block;padding:12px 20px;border-radius:8px;background:#0f5f63;color:#ffffff;text-decoration:none;font-weight:600";
  const href = escapeHtml(url);
  return [
    `<p style="margin:24px 0"><a href="${href}" style="${style}">${escapeHtml(label)}</a></p>`,
    `<p style="margin:0 0 16px;font-size:14px;color:#4a5557">Se o botão não abrir, copie este endereço:<br><a href="${href}" style="color:#0f5f63;word-break:break-all">${href}</a></p>`,
  ].join("");
}

/** The HTML half of a mail: inline styles only, no images, nothing loaded from anywhere. */
export function letterHtml({ subject, greeting, paragraphs, action, toCopy, after }: Letter): string {
  const body = [
    ...[greeting, ...paragraphs].map((text) => paragraph(text, "")),
    action ? button(action) : "",
    toCopy ? paragraph(toCopy.before, "") + paragraph(toCopy.text, codeStyle) : "",
    ...after.map((text) => paragraph(text, "font-size:14px;color:#4a5557")),
    paragraph(signature, "font-weight:600"),
  ].join("");
  return `<!doctype html><html lang="pt-BR"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head><body style="margin:0;padding:24px;background:#fbf7ef;color:#20302f;font:16px/1.5 system-ui,sans-serif"><div style="max-width:560px;margin:0 auto">${body}</div></body></html>`;
}
