import { afterEach, expect, test, vi } from "vitest";
import { openBoth } from "./devices";
import { holdMedia } from "./own-media";
import { newTrial } from "./use-devices";

type Wish = { audio?: unknown; video?: unknown };

function newTrack(kind: "audio" | "video") {
  const track = { kind, enabled: true, readyState: "live", onended: null as (() => void) | null };
  return Object.assign(track, { stop: () => void (track.readyState = "ended") });
}

type Track = ReturnType<typeof newTrack>;

/** A browser whose devices are as said; every track that was ever opened. */
function browserWith(answer: (wish: Wish) => Promise<void>): Track[] {
  const opened: Track[] = [];
  const getUserMedia = async (wish: Wish) => {
    await answer(wish);
    const tracks = [wish.audio && newTrack("audio"), wish.video && newTrack("video")].filter(Boolean) as Track[];
    opened.push(...tracks);
    const of = (kind: string) => tracks.filter((track) => track.kind === kind);
    return { getTracks: () => tracks, getVideoTracks: () => of("video"), getAudioTracks: () => of("audio") };
  };
  vi.stubGlobal("navigator", { mediaDevices: { getUserMedia, enumerateDevices: () => Promise.resolve([]) } });
  return opened;
}

function refusing(name: string, isRefused: (wish: Wish) => boolean) {
  return (wish: Wish) => (isRefused(wish) ? Promise.reject(new DOMException("no", name)) : Promise.resolve());
}

const nothing = () => ({ microphone: null, camera: null, screen: null });
const live = (tracks: Track[]) => tracks.filter(({ readyState }) => readyState === "live").length;
const kindsOf = (tracks: { kind: string }[]) => tracks.map(({ kind }) => kind);

afterEach(() => vi.unstubAllGlobals());

test.each([
  ["NotAllowedError", "refused"],
  ["NotReadableError", "in-use"],
])("who has no camera (%s) is heard all the same, and is told why", async (name, why) => {
  browserWith(refusing(name, ({ video }) => video !== undefined));
  const { tracks, lacking } = await openBoth({});
  expect(kindsOf(tracks)).toEqual(["audio"]);
  expect(lacking).toEqual({ kind: "camera", why });
});

test("who refuses both is told so; a microphone in use leaves the picture", async () => {
  browserWith(refusing("NotAllowedError", () => true));
  await expect(openBoth({})).rejects.toThrow(DOMException);
  browserWith(refusing("NotReadableError", ({ audio }) => audio !== undefined));
  const { tracks, lacking } = await openBoth({});
  expect(kindsOf(tracks)).toEqual(["video"]);
  expect(lacking).toEqual({ kind: "microphone", why: "in-use" });
});

test("two presses open one camera, and closing it lets go of it", async () => {
  const opened = browserWith(() => Promise.resolve());
  const devices = holdMedia(nothing(), {}, () => undefined);
  await Promise.all([devices.camera(true), devices.camera(true)]);
  expect(opened).toHaveLength(1);
  await devices.camera(false);
  expect(live(opened)).toBe(0);
});

test.each(["end", "close"] as const)("what the browser grants after the %s is let go of", async (how) => {
  let grant = () => undefined as void;
  const opened = browserWith(() => new Promise<void>((resolve) => (grant = resolve)));
  const media = nothing();
  const devices = holdMedia(media, {}, () => undefined);
  const asked = devices.camera(true);
  if (how === "end") devices.end();
  else await devices.camera(false);
  grant();
  await asked;
  expect(opened).toHaveLength(1);
  expect(live(opened)).toBe(0);
  expect(media.camera).toBeNull();
});

test("a microphone that dies is told of, and can be switched on again", async () => {
  const opened = browserWith(() => Promise.resolve());
  const media = nothing() as Parameters<typeof holdMedia>[0];
  const died = vi.fn();
  const devices = holdMedia(media, {}, died);
  await devices.microphone(true);
  opened[0]?.stop();
  opened[0]?.onended?.();
  expect(died).toHaveBeenCalledExactlyOnceWith("microphone");
  expect(media.microphone).toBeNull();
  await devices.microphone(true);
  expect(media.microphone).toBe(opened[1]);
});

test("of two tries before a session one picture is held, and none once the page is gone", async () => {
  const opened = browserWith(refusing("NotReadableError", ({ audio }) => audio !== undefined));
  const trial = newTrial(() => undefined);
  await Promise.all([trial.open({}), trial.open({})]);
  expect(opened).toHaveLength(2);
  expect(live(opened)).toBe(1);
  const late = trial.open({});
  trial.end();
  await late;
  expect(live(opened)).toBe(0);
});
