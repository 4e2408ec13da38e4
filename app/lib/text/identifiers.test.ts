import { expect, test } from "vitest";
import { formatCnpj, readCnpj } from "./cnpj";
import { formatCpf, readCpf } from "./cpf";

test("a CPF is read however it is typed, and shown as people write it", () => {
  for (const typed of ["529.982.247-25", " 52998224725 ", "529 982 247 – 25", "５２９.982.247-25"])
    expect(readCpf(typed), typed).toBe("52998224725");
  for (const valid of ["111.444.777-35", "123.456.789-09"]) expect(formatCpf(readCpf(valid) ?? "")).toBe(valid);
});

test("no number that only looks like a CPF is one: equal digits, a wrong check digit, too few, letters, a long text", () => {
  const none = ["111.111.111-11", "00000000000", "529.982.247-26", "529.982.247-35", "5299822472", "5299822472a", ""];
  for (const typed of [...none, "5".repeat(10_000), "<script>52998224725"]) expect(readCpf(typed), typed).toBeNull();
});

test("one changed digit, or two that changed places, makes no other CPF", () => {
  const cpf = "52998224725";
  for (let i = 0; i < 11; i++)
    for (let digit = 0; digit < 10; digit++) {
      const other = cpf.slice(0, i) + String(digit) + cpf.slice(i + 1);
      expect(readCpf(other) !== null, other).toBe(other === cpf);
    }
});

test("a CNPJ is read with digits and, since July 2026, with letters", () => {
  expect(readCnpj("12.ABC.345/01DE-35")).toBe("12ABC34501DE35");
  expect(readCnpj("12abc34501de-35")).toBe("12ABC34501DE35");
  expect(formatCnpj(readCnpj("11222333000181") ?? "")).toBe("11.222.333/0001-81");
  for (const none of ["12ABC34501DE36", "11.222.333/0001-82", "00000000000000", "1122233300018", "11222333000A81", ""])
    expect(readCnpj(none), none).toBeNull();
});
