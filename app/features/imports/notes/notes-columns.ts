import type { ColumnRule } from "../kinds";

/** What a file of notes may say. */
export const notesColumns: readonly ColumnRule[] = [
  {
    name: "patient",
    label: "Paciente",
    hint: "Nome completo. Sem ele, as notas são de quem for escolhido abaixo.",
    heads: ["paciente", "nome", "nome do paciente", "cliente", "patient"],
  },
  {
    name: "email",
    label: "E-mail do paciente",
    hint: "Se houver, vale mais que o nome.",
    heads: ["e mail", "email", "mail"],
  },
  {
    name: "date",
    label: "Data",
    isDay: true,
    hint: "De quando é a nota; a hora pode vir junto.",
    required: true,
    heads: ["data", "dia", "date", "data da sessao", "criado em"],
  },
  { name: "time", label: "Hora", heads: ["hora", "horario", "time"] },
  {
    name: "text",
    label: "Texto",
    required: true,
    heads: ["texto", "nota", "anotacao", "evolucao", "conteudo", "observacoes", "descricao", "text", "note"],
  },
];
