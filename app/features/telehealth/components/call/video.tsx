import { useEffect, useRef } from "react";

type VideoProps = {
  stream: MediaStream | null;
  /** Oneself: seen as in a mirror, never heard. */
  mirrored?: boolean;
  muted?: boolean;
  label: string;
  className?: string;
  /** Told when the browser does not play by itself. */
  onBlocked?: () => void;
};

/** A stream that is seen and heard. */
export function Video({ stream, mirrored = false, muted = false, label, className = "", onBlocked }: VideoProps) {
  const element = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const video = element.current;
    if (!video || video.srcObject === stream) return;
    video.srcObject = stream;
    if (stream)
      video
        .play()
        .catch((error: unknown) => error instanceof DOMException && error.name === "NotAllowedError" && onBlocked?.());
  }, [stream, onBlocked]);
  return (
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- people who talk now: there is nothing to caption from
    <video
      ref={element}
      autoPlay
      playsInline
      muted={muted}
      aria-label={label}
      className={`${className} ${mirrored ? "-scale-x-100" : ""}`}
    />
  );
}
