import type { NoticeKind, OutsideWords } from "~/features/kernel/said/notice-rule";
import { ruleOf } from "./notice-kind";

const neutral: OutsideWords = {
  subject: "Você tem uma atualização",
  line: "Há uma novidade para você na CÁRIS.",
  action: "Ver na CÁRIS",
};

/** Words of one notice, or of a digest of several. */
export function outsideWords(kind: NoticeKind, gathers: number | null): OutsideWords {
  if (gathers !== null && gathers > 1) {
    return {
      subject: `Você tem ${gathers} atualizações`,
      line: `Enquanto você descansava, chegaram ${gathers} novidades na CÁRIS.`,
      action: "Ver na CÁRIS",
    };
  }
  return ruleOf(kind).outside ?? neutral;
}
