import type { OpenedBy, Words } from "~/features/kernel/said/words";

/** Reports, in the words that account for what was done and what is held. */
export const words = {
  acts: {
    "report.discard": "descartou um relatório",
    "report.keep": "guardou um relatório",
    "report.look": "montou um relatório",
    "report.read": "abriu um relatório",
    "report.share": "deixou um relatório para o paciente ler",
    "report.unshare": "deixou de mostrar um relatório",
  },
  opened: {
    "report.look": "um resumo do período",
    "report.read": "um relatório",
  },
  touches: { records: ["report"] },
  stores: {
    report: "Relatórios",
    clinic_month: "Seus meses em números",
  },
  things: {
    report: "relatório",
  },
  fields: {
    bars: "Barras",
  },
  codes: {
    bars: "barras",
  },
} as const satisfies Words;

declare module "~/features/kernel/events/note-opening.server" {
  interface OpeningActions extends OpenedBy<typeof words> {}
}
