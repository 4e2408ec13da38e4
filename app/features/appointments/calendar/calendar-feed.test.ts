import { expect, test } from "vitest";
import { days } from "~/lib/duration";
import { refusalOf } from "../../../../tests/worker/callers";
import { linkedPair } from "../../../../tests/worker/diary";
import { newPost, nobody } from "../../../../tests/worker/post";
import { book, tomorrow } from "../../../../tests/worker/sessions";
import { calendarAnswer } from "./calendar-answer.server";
import { endCalendarFeed, makeCalendarFeed } from "./own-calendar-feed.server";
import { readFeedState } from "./read-feed-state.server";
import { readCalendarFeed } from "./read-calendar-feed.server";

async function withFeed() {
  const post = newPost();
  const pair = await linkedPair(post.world);
  const addressOf = async () => {
    const { url } = await makeCalendarFeed(pair.psychologist.ctx);
    const [, clinic = "", secret = ""] =
      /^https:\/\/caris\.test\/calendar\/([0-9A-Z]{26})\/([\w-]{43})\.ics$/.exec(url) ?? [];
    return { clinic, secret };
  };
  return {
    post,
    pair,
    addressOf,
    read: (address: { clinic: string; secret: string }) => readCalendarFeed(nobody(post), address),
  };
}

const unfolded = (text: string) => text.replaceAll("\r\n ", "");

test("a feed shows initials and hours of what is near, under ids that stay, and nothing else", async () => {
  const { pair, addressOf, read } = await withFeed();
  const { id } = await book(pair, { notes: "Ansiedade antes da prova" });
  await book(pair, { startAt: tomorrow + days(200) }); // too far ahead to be shown
  const text = unfolded(await read(await addressOf()));
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(text).toContain(`UID:${id}@caris\r\n`);
  expect(text).toContain("SUMMARY:A\r\n");
  expect(text).not.toMatch(/Ana|Ansiedade|prova|ATTENDEE|ORGANIZER|psic/i);
});

test("each call makes a new address and the one before is nothing at once; made-up ones are the same", async () => {
  const { pair, addressOf, read } = await withFeed();
  const old = await addressOf();
  const now = await addressOf();
  expect(await read(now)).toContain("BEGIN:VCALENDAR");
  const wrong = [
    old,
    { ...now, secret: "x".repeat(43) },
    { ...now, clinic: "0".repeat(26) },
    { clinic: "x", secret: "" },
  ];
  for (const address of wrong) expect(await refusalOf(read(address))).toBe("request.not_found");
  const stored = await pair.world.scope
    .shard("CLINIC_0")
    .all<{ secret_hash: string }>("select secret_hash from calendar_feed");
  expect(JSON.stringify(stored)).not.toContain(now.secret);
});

test("a feed ends with the membership, and names of whom she no longer cares for leave it", async () => {
  const { pair, addressOf, read } = await withFeed();
  const shard = pair.world.scope.shard("CLINIC_0");
  await book(pair);
  const address = await addressOf();
  await shard.run(`update care_link set ended_at = 1`);
  expect(await read(address)).toContain("SUMMARY:–");
  await shard.run(`update member set disabled_at = 1 where id = '${pair.psychologist.memberId}'`);
  expect(await refusalOf(read(address))).toBe("request.not_found");
});

test("switched off, the address is nothing, and there is none until another is made", async () => {
  const { pair, addressOf, read } = await withFeed();
  const address = await addressOf();
  await endCalendarFeed(pair.psychologist.ctx);
  await endCalendarFeed(pair.psychologist.ctx);
  expect(await refusalOf(read(address))).toBe("request.not_found");
  expect(await readFeedState(pair.psychologist.ctx)).toEqual({ since: null });
  expect(await read(await addressOf())).toContain("BEGIN:VCALENDAR");
});

test("what has not changed is the same text and answers 304, also to weak and several tags", async () => {
  const { pair, addressOf, read, post } = await withFeed();
  await book(pair);
  const address = await addressOf();
  const first = await calendarAnswer(new Request("https://caris.test/x"), await read(address));
  const tag = first.headers.get("ETag") ?? "";
  post.world.clock.now += 60_000;
  for (const header of [tag, `W/${tag}`, `"other", ${tag}`]) {
    const request = new Request("https://caris.test/x", { headers: { "If-None-Match": header } });
    expect((await calendarAnswer(request, await read(address))).status).toBe(304);
  }
  await book(pair, { startAt: tomorrow + days(1) });
  const asked = new Request("https://caris.test/x", { headers: { "If-None-Match": tag } });
  expect((await calendarAnswer(asked, await read(address))).status).toBe(200);
});
