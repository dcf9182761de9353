// Archives behind plain C: members of tar, zip and 7z one after another, and what bzip2 and xz hold,
// by libarchive. Nothing is ever written to disk.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum {
  CDECANT_ARCHIVE_TAR = 0,
  CDECANT_ARCHIVE_ZIP = 1,
  CDECANT_ARCHIVE_7Z = 2,
  // One member without a name: what is compressed.
  CDECANT_ARCHIVE_BZIP2 = 3,
  CDECANT_ARCHIVE_XZ = 4
};

// Where the bytes of an archive come from.
typedef struct {
  void *context;
  // Lends the next bytes; their number, 0 at the end, below 0 when reading failed.
  ptrdiff_t (*read)(void *context, const uint8_t **bytes);
  // Goes to a place; false when that failed. NULL where bytes only come one after another.
  bool (*seek)(void *context, int64_t place);
  // Bytes of the whole; only where there is `seek`.
  int64_t size;
} cdecant_archive_input;

enum {
  CDECANT_MEMBER_FILE = 0,
  CDECANT_MEMBER_FOLDER = 1,
  CDECANT_MEMBER_LINK = 2,
  CDECANT_MEMBER_SPECIAL = 3
};

typedef struct {
  // Bytes of the name, up to a NUL; NULL where there is none. Holds until the next member.
  const char *name;
  int32_t kind;
  bool is_encrypted;
} cdecant_archive_member;

enum {
  CDECANT_ARCHIVE_OK = 0,
  CDECANT_ARCHIVE_END = 1,
  // One header is bad; the next call looks for another.
  CDECANT_ARCHIVE_RETRY = -1,
  CDECANT_ARCHIVE_FATAL = -2
};

typedef struct cdecant_archive cdecant_archive;

// An archive to be read, or NULL where memory ran out. Reads nothing yet.
cdecant_archive *cdecant_archive_new(int32_t format, cdecant_archive_input input);
void cdecant_archive_free(cdecant_archive *archive);
// The next member, or why there is none.
int32_t cdecant_archive_next(cdecant_archive *archive, cdecant_archive_member *member);
// Bytes of the member at hand; 0 at its end, below 0 when it is damaged.
ptrdiff_t cdecant_archive_read(cdecant_archive *archive, uint8_t *bytes, size_t count);
// What went wrong last, in the library's words; never NULL.
const char *cdecant_archive_message(cdecant_archive *archive);

#ifdef __cplusplus
}
#endif
