import type { ColumnRule } from "../kinds";

/** What a spreadsheet of people may say. */
export const peopleColumns: readonly ColumnRule[] = [
  { name: "name", label: "Nome", required: true, heads: ["nome", "nome completo", "paciente", "name", "pessoa"] },
  { name: "email", label: "E-mail", required: true, heads: ["e mail", "email", "mail", "correio eletronico"] },
  {
    name: "role",
    label: "Perfil",
    hint: "Paciente ou psicologia.",
    heads: ["perfil", "papel", "tipo", "funcao", "role"],
  },
  {
    name: "psychologist",
    label: "Quem acompanha",
    hint: "E-mail ou nome da psicóloga ou do psicólogo, só para pacientes.",
    heads: ["quem acompanha", "psicologa", "psicologo", "profissional", "terapeuta", "responsavel tecnico"],
  },
  { name: "crp", label: "CRP", hint: "Só da psicologia; a pessoa confere ao aceitar.", heads: ["crp", "registro"] },
  {
    name: "birthDate",
    label: "Nascimento",
    isDay: true,
    hint: "Só de pacientes. De menores, a autorização é registrada antes da primeira sessão.",
    heads: ["nascimento", "data de nascimento", "data nascimento", "dt nascimento", "nasc", "aniversario"],
  },
];
