import { expect, test } from "vitest";
import { firstName, initials, practiceName } from "./person-name";

test.each([
  ["Marina Souza", "Marina", "MS", "Consultório de Marina Souza"],
  ["Dra. Ana Lima", "Ana", "AL", "Consultório da Dra. Ana Lima"],
  ["Dra. Débora Dias", "Débora", "DD", "Consultório da Dra. Débora Dias"],
  ["dr Rui Sá", "Rui", "RS", "Consultório do dr Rui Sá"],
  ["Prof. Dr. João da Silva", "João", "JS", "Consultório do Prof. Dr. João da Silva"],
  ["Profª Eva Reis", "Eva", "ER", "Consultório da Profª Eva Reis"],
  ["Prof.ª Drª Eva Reis", "Eva", "ER", "Consultório da Prof.ª Drª Eva Reis"],
  ["Psicóloga Bia", "Bia", "B", "Consultório da Psicóloga Bia"],
  ["Ana Lúcia dos Santos", "Ana", "AS", "Consultório de Ana Lúcia dos Santos"],
  ["Ícaro", "Ícaro", "Í", "Consultório de Ícaro"],
  ["de Souza", "de Souza", "S", "Consultório de de Souza"],
  ["Dra.", "Dra.", "D", "Consultório de Dra."],
  ["Dr. Dra.", "Dr.", "DD", "Consultório de Dr. Dra."],
  ["Drago Prata", "Drago", "DP", "Consultório de Drago Prata"],
  ["“Bel” Nunes", "“Bel”", "BN", "Consultório de “Bel” Nunes"],
])("a name is more than its title: %s", (name, called, letters, practice) => {
  expect([firstName(name), initials(name), practiceName(name)]).toEqual([called, letters, practice]);
});

test("an empty name has no first name and a dash for initials", () => {
  expect([firstName("  "), initials(" ")]).toEqual(["", "–"]);
});
