import type { ColumnRule } from "../kinds";

/** What a spreadsheet, or a calendar, of sessions may say. */
export const sessionsColumns: readonly ColumnRule[] = [
  {
    name: "patient",
    label: "Paciente",
    hint: "Nome completo, ou um texto em que ele aparece.",
    required: true,
    heads: ["paciente", "nome", "nome do paciente", "cliente", "titulo", "assunto", "patient"],
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
    hint: "Dia/mês/ano; a hora pode vir junto.",
    required: true,
    heads: ["data", "dia", "date", "inicio", "data da sessao", "start"],
  },
  { name: "time", label: "Hora", heads: ["hora", "horario", "time", "hora de inicio"] },
  { name: "minutes", label: "Minutos", heads: ["minutos", "duracao", "duracao min", "duration"] },
  { name: "type", label: "Online ou presencial", heads: ["tipo", "modalidade", "onde", "local", "type"] },
  {
    name: "status",
    label: "Situação",
    hint: "Realizada, falta ou cancelada.",
    heads: ["situacao", "status", "presenca"],
  },
  { name: "fee", label: "Valor", hint: "Só das que ainda virão.", heads: ["valor", "preco", "honorario", "fee"] },
];
