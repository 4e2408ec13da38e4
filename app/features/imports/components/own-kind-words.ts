import type { ImportKind } from "../kinds";

type OwnKind = Exclude<ImportKind, "people">;
type KindWords = {
  label: string;
  accept: string;
  hint: string;
  example: string;
  about: string;
  promise: string;
  undo: string;
};

/** What is said of each kind of file that a psychologist brings. */
export const ownKindWords: Record<OwnKind, KindWords> = {
  sessions: {
    label: "Sessões",
    accept: ".csv,.ics,text/csv,text/calendar,text/plain",
    hint: "CSV com títulos na primeira linha, ou um calendário (.ics). Até 2.000 sessões e 4 MB.",
    about:
      "Passadas e futuras, de quem você acompanha aqui. Quem é cada paciente, pelo e-mail ou pelo nome completo. Por exemplo:",
    example: "paciente;data;hora;minutos;tipo\nRosa Lima;26/11/2026;14:30;50;online",
    promise:
      "Cada linha vira uma sessão na sua agenda. As que já passaram entram como realizadas (ou falta), sem cobrança.",
    undo: "Desfazer tira da agenda as sessões em que ninguém mexeu, e que não têm nota nem cobrança.",
  },
  notes: {
    label: "Notas",
    accept: ".csv,.txt,.md,text/csv,text/plain,text/markdown",
    hint: "CSV com títulos na primeira linha, ou um texto em que cada nota começa por uma linha com a data. Até 2.000 notas e 4 MB.",
    about:
      "Entram no prontuário como rascunhos seus, com a data de origem e a marca de que vieram de outro sistema. Só você as lê. Traga as sessões antes: cada nota fica na sessão do seu dia, quando há uma só. Por exemplo:",
    example: "Paciente: Rosa Lima\n\n26/11/2024 14:30\nTexto da nota…",
    promise: "Cada linha vira um rascunho no prontuário, sem assinatura, que só você lê. Ninguém é avisado.",
    undo: "Desfazer apaga as notas que continuam como vieram.",
  },
};
