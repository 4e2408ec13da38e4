import {
  longestFrame,
  signalClientFrame,
  type SignalClientFrame,
} from "../../../app/features/telehealth/telehealth.schema";
import { minutes, seconds } from "../../../app/lib/duration";
import { kB } from "../../../app/lib/bytes";

/** Frames that a member may send in a window (ms): finding each other takes some dozens for each pair, and six may be in. */
export const mostFrames = 400;
export const frameWindow = seconds(10);
/** Of them so many that are larger than the descriptions of most calls. */
export const mostLarge = 60;
export const large = 8 * kB;
/** How long (ms) the psychologist may be away before what she opened is shut. */
export const leaderGrace = minutes(2);

/** Sent just so, the platform answers it without waking the object. */
export const ping = '{"type":"ping"}';
export const pong = '{"type":"pong"}';

/** Bytes of a frame; of a long one no more than that it is too long. */
export function sizeOf(message: string | ArrayBuffer): number {
  if (typeof message !== "string") return message.byteLength;
  if (message.length > longestFrame) return message.length;
  return new TextEncoder().encode(message).byteLength;
}

/** What a frame of a device is, or deserves. */
export function judgeFrame(message: string | ArrayBuffer): "too_big" | "unreadable" | SignalClientFrame {
  if (sizeOf(message) > longestFrame) return "too_big";
  if (typeof message !== "string") return "unreadable";
  try {
    return signalClientFrame.safeParse(JSON.parse(message)).data ?? "unreadable";
  } catch {
    return "unreadable";
  }
}
