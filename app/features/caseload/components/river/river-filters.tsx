import { FilterLinks } from "~/ui/list/filter-links";

const options = [
  { value: "", label: "Tudo" },
  { value: "entries", label: "Anotações" },
  { value: "check-in", label: "Humor" },
  { value: "session", label: "Sessões" },
  { value: "task", label: "Tarefas" },
  { value: "note", label: "Notas" },
  { value: "alert", label: "Pedidos de ajuda" },
  { value: "plan", label: "Plano" },
  { value: "scale", label: "Escalas" },
];

/** Which part of a patient's time is shown, kept in the address. */
export function RiverFilters() {
  return <FilterLinks label="O que mostrar" param="show" options={options} />;
}
