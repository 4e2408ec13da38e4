/** Bytes of a kilobyte and of a megabyte, as limits are told. */
export const kB = 1024;
export const MB = 1024 * kB;
