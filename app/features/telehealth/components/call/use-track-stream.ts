import { useMemo } from "react";

/** A stream of one track, the same as long as the track is. */
export function useTrackStream(track: MediaStreamTrack | null): MediaStream | null {
  return useMemo(() => (track ? new MediaStream([track]) : null), [track]);
}
