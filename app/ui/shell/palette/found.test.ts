import { expect, test } from "vitest";
import { placesFor } from "./found";

const places = [{ label: "Início" }, { label: "Números da clínica" }, { label: "Envios" }];
const found = (asked: string) => placesFor(places, asked).map(({ label }) => label);

test("a place is found by the beginning of any of its words, without accents", () => {
  expect(found("ini")).toEqual(["Início"]);
  expect(found("CLÍNICA")).toEqual(["Números da clínica"]);
  expect(found("vios")).toEqual([]);
  expect(found("")).toHaveLength(3);
});
