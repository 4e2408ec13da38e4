import { expect, test } from "vitest";
import { wholeLetter } from "../sos.schema";
import { saidAs, settledWords } from "./unconfirmed";

const press = (said: string) => ({ said, message: saidAs("known_device", said) });

test("of two presses whose words begin alike each one's own are settled, in either order", () => {
  const [short, long] = [press("Não estou bem"), press("Não estou bem, venham")];
  for (const both of [
    [short, long],
    [long, short],
  ]) {
    const words = wholeLetter(both.map(({ message }) => message)) ?? null;
    const first = settledWords(words, short, "session");
    expect(first).toBe(wholeLetter(both.map((one) => (one === short ? one.said : one.message))));
    expect(settledWords(first, long, "session")).toBe(wholeLetter(both.map(({ said }) => said)));
  }
});

test("the same words twice are settled one by one, and what is not there changes nothing", () => {
  const one = press("Socorro\n\nagora");
  const words = wholeLetter([one.message, one.message]) ?? null;
  const once = settledWords(words, one, "session");
  expect(once).toBe(wholeLetter([one.said, one.message]));
  expect(settledWords(once, one, "session")).toBe(wholeLetter([one.said, one.said]));
  expect(settledWords(`${one.message} e mais`, one, "session")).toBe(`${one.message} e mais`);
  expect(settledWords(null, one, "session")).toBeNull();
});
