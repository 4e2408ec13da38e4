/** Why there is no camera or microphone. */
export type NoDevice = "refused" | "in-use" | "none" | "insecure" | "unsupported";

/** What the page says then, and what helps. */
export const noDeviceWords: Record<NoDevice, { title: string; help: string }> = {
  refused: {
    title: "O navegador não deixou usar a câmera ou o microfone",
    help: "Toque no cadeado (ou no ícone de câmera) ao lado do endereço, permita câmera e microfone e tente de novo.",
  },
  "in-use": {
    title: "A câmera ou o microfone está em uso",
    help: "Feche outros aplicativos de vídeo (ou outra aba) e tente de novo.",
  },
  none: {
    title: "Não encontramos câmera nem microfone",
    help: "Conecte um, ou entre pelo celular: é só abrir a CÁRIS nele.",
  },
  insecure: {
    title: "Este endereço não é seguro para vídeo",
    help: "Abra a CÁRIS pelo endereço que começa com https.",
  },
  unsupported: {
    title: "Este navegador não faz chamadas de vídeo",
    help: "Use uma versão recente do Chrome, Edge, Firefox ou Safari.",
  },
};

/** What a refused device means (Media Capture and Streams §10.2). */
export function noDeviceOf(error: unknown): NoDevice {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "refused";
  if (name === "NotReadableError" || name === "AbortError") return "in-use";
  return name === "NotFoundError" || name === "OverconstrainedError" ? "none" : "unsupported";
}

/** Why no device can even be asked for here; null when one can. */
export function noDevicesHere(): NoDevice | null {
  if (!isSecureContext) return "insecure";
  return typeof RTCPeerConnection === "undefined" || !("mediaDevices" in navigator) ? "unsupported" : null;
}

/** Which ones were chosen, by their ids; undefined: whichever the browser takes. */
export type Chosen = { camera?: string | undefined; microphone?: string | undefined };

const heard = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
/** As much as a phone sends well to one or two others. */
const seen = { width: { ideal: 960 }, height: { ideal: 540 }, frameRate: { ideal: 24, max: 30 } };

/** The picture of the camera. @throws DOMException as the browser refuses it (see `noDeviceOf`) */
export async function openCamera(id?: string): Promise<MediaStreamTrack | null> {
  const video = id === undefined ? { ...seen, facingMode: "user" } : { ...seen, deviceId: { ideal: id } };
  return (await navigator.mediaDevices.getUserMedia({ video })).getVideoTracks()[0] ?? null;
}

/** The sound of the microphone. @throws DOMException as the browser refuses it (see `noDeviceOf`) */
export async function openMicrophone(id?: string): Promise<MediaStreamTrack | null> {
  const audio = id === undefined ? heard : { ...heard, deviceId: { ideal: id } };
  return (await navigator.mediaDevices.getUserMedia({ audio })).getAudioTracks()[0] ?? null;
}

/** The one that did not open while the other did, and why. */
export type Lacking = { kind: "camera" | "microphone"; why: NoDevice };
export type Opened = { tracks: MediaStreamTrack[]; lacking: Lacking | null };

/** What the page says of the one that did not open. */
export function lackingWords({ kind, why }: Lacking): { title: string; help: string; again: string } {
  const [yours, the, one] =
    kind === "camera" ? ["Sua câmera", "a câmera", "uma câmera"] : ["Seu microfone", "o microfone", "um microfone"];
  const helps: Partial<Record<NoDevice, string>> = {
    refused: `O navegador não deixou. Toque no cadeado (ou no ícone de câmera) ao lado do endereço e permita ${the}.`,
    "in-use": `Outro aplicativo, ou outra aba, pode estar usando ${the}. Feche o que estiver aberto e tente de novo.`,
    none: `Não encontramos ${one} neste aparelho. Se puder, conecte e tente de novo.`,
  };
  const help = helps[why] ?? `O navegador não conseguiu abrir ${the}.`;
  return { title: `${yours} não abriu`, help, again: `Tentar ${the} de novo` };
}

/** The microphone alone. @throws DOMException as the browser refuses it */
export async function openSound({ microphone }: Chosen): Promise<Opened> {
  const sound = await openMicrophone(microphone);
  return { tracks: sound ? [sound] : [], lacking: null };
}

/**
 * Both at once, so that people are asked once; if that fails, the microphone alone, then the camera alone.
 * Whoever refuses is asked once more, for the sound alone: a blocked camera must not keep anybody from being heard.
 * @throws DOMException when neither comes
 */
export async function openBoth({ camera, microphone }: Chosen): Promise<Opened> {
  const audio = microphone === undefined ? heard : { ...heard, deviceId: { ideal: microphone } };
  const video = camera === undefined ? { ...seen, facingMode: "user" } : { ...seen, deviceId: { ideal: camera } };
  try {
    return { tracks: (await navigator.mediaDevices.getUserMedia({ audio, video })).getTracks(), lacking: null };
  } catch (error) {
    const why = noDeviceOf(error);
    const sound = await openMicrophone(microphone).catch(() => null);
    if (sound) return { tracks: [sound], lacking: { kind: "camera", why } };
    if (why === "refused") throw error;
    const picture = await openCamera(camera);
    return { tracks: picture ? [picture] : [], lacking: { kind: "microphone", why } };
  }
}

/** What can be chosen from. Names come once something was allowed. */
export async function listDevices(): Promise<{ cameras: MediaDeviceInfo[]; microphones: MediaDeviceInfo[] }> {
  const all = await navigator.mediaDevices.enumerateDevices().catch(() => []);
  const of = (kind: MediaDeviceKind) => all.filter((one) => one.kind === kind && one.deviceId !== "");
  return { cameras: of("videoinput"), microphones: of("audioinput") };
}

/** Whether a camera can blur what is behind a person by itself: only then is it offered. */
export function canBlur(track: MediaStreamTrack | null): boolean {
  if (!track || typeof track.getCapabilities !== "function") return false;
  const { backgroundBlur } = track.getCapabilities() as { backgroundBlur?: boolean[] };
  return backgroundBlur?.includes(true) === true && backgroundBlur.includes(false);
}

/** Blurs, or no more. */
export async function setBlur(track: MediaStreamTrack, on: boolean): Promise<void> {
  await track.applyConstraints({ advanced: [{ backgroundBlur: on }] });
}
