import { expect, test } from "vitest";
import { siteFiles } from "~/platform/site-files.server";
import { rawEnv } from "../../../../tests/worker/env";
import { isCommonPassword as isCommon } from "./common-passwords";
import { commonPasswords } from "./common-passwords.data";

const filter = await siteFiles(rawEnv.ASSETS)(commonPasswords.file);
const isCommonPassword = (password: string) => isCommon(password, filter);

const listed = [
  "password123",
  "iloveyou",
  "trustno1trustno1",
  "fevereiro",
  "guilherme",
  "corinthians",
  "minhasenha",
  "senha123456",
];
const decorated = [
  "Corinthians2012",
  "MINHASENHA!!!",
  "guilherme.1990.",
  "  iloveyou1234567 ",
  "Felicidade@2026",
  "Psicóloga#123456",
];
const repeated = ["abcabcabcabcabc", "aaaaaaaaaaaaaaa", "senhasenhasenha", "brasilbrasilbrasil", "12341234123412341"];
const runs = [
  "123456789012345",
  "987654321098765",
  "abcdefghijklmno",
  "qwertyuiopasdfg",
  "ASDFGHJKLÇZXCVB",
  "1qaz2wsx3edc4rf",
  "qwerty123456789",
  "aaaabbbbccccdddd",
];
const brazilian = [
  "caris2026",
  "senha@123",
  "brasil2026",
  "flamengo2019",
  "maria123456",
  "vaicorinthians",
  "123456senha",
];
const good = [
  "caris-demo-2026",
  "correto cavalo bateria grampo",
  "Tangerina-Janela-42-violeta",
  "ontem choveu na minha rua",
  "xK9#mQ2vLp7$wRt",
  "我喜欢在雨中散步的感觉真好",
];

test.each([...listed, ...brazilian])("%s is common", (password) => {
  expect(isCommonPassword(password)).toBe(true);
});

test.each(decorated)("%s is common in spite of its ornaments", (password) => {
  expect(isCommonPassword(password)).toBe(true);
});

test.each([...repeated, ...runs])("%s is written by a rule", (password) => {
  expect(isCommonPassword(password)).toBe(true);
});

test.each(good)("%s is left alone", (password) => {
  expect(isCommonPassword(password)).toBe(false);
});

test("nothing short of a password breaks the check", () => {
  for (const odd of ["", " ", "!", "12", "\u0301", "\ud800", "🙂🙂"])
    expect(typeof isCommonPassword(odd)).toBe("boolean");
});

test("a huge password costs little", () => {
  const started = performance.now();
  isCommonPassword("ab1".repeat(1_000_000) + "x");
  isCommonPassword("abcdefg!".repeat(100_000));
  expect(performance.now() - started).toBeLessThan(10_000);
});

test("of 10,000 random passwords at most 5 are taken for common ones", () => {
  const alphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  let state = 20260115;
  // A linear congruential generator (Numerical Recipes), so that every run draws the same passwords.
  const draw = () => alphabet[((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 8) % alphabet.length];
  const passwords = Array.from({ length: 10_000 }, () => Array.from({ length: 15 }, draw).join(""));
  expect(passwords.filter(isCommonPassword).length).toBeLessThanOrEqual(5);
});
