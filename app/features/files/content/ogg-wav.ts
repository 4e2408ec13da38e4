import { BrokenContent, joined, startsWith, u16le, u32le, u8, type Bytes } from "./byte-reader";
import { le32, riffChunks } from "./webp";

const codecs = ["OpusHead", "\x01vorbis", "Speex   ", "\x7fFLAC"];

/** Checks that an Ogg is pages from end to end, of sound (RFC 3533 §6). @throws BrokenContent */
export function checkOgg(bytes: Bytes): void {
  let at = 0;
  let streams = 0;
  while (at < bytes.length) {
    if (!startsWith(bytes, "OggS", at)) throw new BrokenContent("no page");
    const segments = u8(bytes, at + 26);
    const body = at + 27 + segments;
    let length = 0;
    for (let i = 0; i < segments; i++) length += u8(bytes, at + 27 + i);
    if (u8(bytes, at + 5) & 2) {
      streams++;
      if (!codecs.some((codec) => startsWith(bytes, codec, body))) throw new BrokenContent("not sound");
    }
    at = body + length;
  }
  if (streams === 0 || at !== bytes.length) throw new BrokenContent("ends too early");
}

/** A WAV with its format and its sound, and nothing else. @throws BrokenContent when it does not parse */
export function cleanWav(bytes: Bytes): { bytes: Bytes; duration: number } {
  const kept = [...riffChunks(bytes)].filter(({ name }) => ["fmt ", "fact", "data"].includes(name));
  const format = kept.find(({ name }) => name === "fmt ")?.chunk;
  const data = kept.find(({ name }) => name === "data")?.chunk;
  if (!format || !data || u16le(format, 10) === 0) throw new BrokenContent("no sound");
  const body = joined(kept.map(({ chunk }) => chunk));
  const perSecond = u32le(format, 16);
  const duration = perSecond === 0 ? 0 : Math.round((u32le(data, 4) / perSecond) * 1000);
  return { bytes: joined([bytes.subarray(0, 4), le32(body.length + 4), bytes.subarray(8, 12), body]), duration };
}
