import type { Enclose } from "~/features/notifications/delivery/enclosure";
import { selectLetter } from "./sealed-letter.repo.server";

/** Where a file of the audit is checked, by anybody. */
const checkPath = "/audit/check";

/**
 * The week's signed checkpoints, in the letter and as a file: written once and never composed anew, so that each admin has the same. It
 * names nobody, and is no secret.
 */
export const encloseSealedLetter: Enclose = async (ctx, { clinicId, subjectId }) => {
  const [letter] = await selectLetter(ctx.db, { clinicId }, subjectId);
  if (!letter) return null;
  return {
    action: { label: "Conferir um arquivo", path: checkPath },
    toCopy: {
      before: `O selo da auditoria da clínica de código ${clinicId}. Não diz nada de ninguém: de cada registro o tamanho, o resumo de tudo, o último elo, a hora e a nossa assinatura. Um arquivo é da sua clínica quando a conferência mostra este código.`,
      text: letter.notes.trim(),
    },
    after: [
      {
        text: "Guarde a carta onde só a clínica chega: outra pasta de e-mail, um disco, uma impressão. Para conferir, baixe o registro em Auditoria:",
        path: "/admin/audit",
      },
      {
        text: "Depois abra o arquivo nesta página e cole a carta inteira, sem escolher nada dela. O arquivo não sai do computador:",
        path: checkPath,
      },
      { text: "As chaves públicas com que assinamos:", path: "/.well-known/caris-audit-keys.json" },
    ],
    attachments: [
      {
        filename: `selo-da-auditoria-${letter.week}.txt`,
        contentType: "text/plain; charset=utf-8",
        text: letter.notes,
      },
    ],
  };
};
