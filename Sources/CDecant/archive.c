// Archives by libarchive. Formats and filters are enabled one by one: its own reader of WARC would
// claim streams that are none of its business.
#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "include/cdecant_archive.h"

struct cdecant_archive {
  struct archive *reader;
  cdecant_archive_input input;
  int64_t place;
  bool is_open;
  // The block of the member at hand that was read last, what is left of it, where it belongs in the
  // member, and how many bytes of the member were given.
  const uint8_t *block;
  size_t left;
  int64_t block_place;
  int64_t given;
};

static la_ssize_t read_bytes(struct archive *reader, void *data, const void **buffer) {
  cdecant_archive *archive = data;
  const uint8_t *bytes = NULL;
  ptrdiff_t count = archive->input.read(archive->input.context, &bytes);
  if (count < 0) {
    archive_set_error(reader, EIO, "the file cannot be read");
    return ARCHIVE_FATAL;
  }
  archive->place += count;
  *buffer = bytes;
  return count;
}

static la_int64_t seek_to(struct archive *reader, void *data, la_int64_t offset, int whence) {
  (void)reader;
  cdecant_archive *archive = data;
  int64_t base = whence == SEEK_CUR ? archive->place : whence == SEEK_END ? archive->input.size : 0;
  int64_t place = base + offset;
  if (place < 0 || !archive->input.seek(archive->input.context, place)) return ARCHIVE_FATAL;
  archive->place = place;
  return place;
}

cdecant_archive *cdecant_archive_new(int32_t format, cdecant_archive_input input) {
  cdecant_archive *archive = calloc(1, sizeof(cdecant_archive));
  if (!archive) return NULL;
  archive->input = input;
  struct archive *reader = archive->reader = archive_read_new();
  if (!reader) {
    free(archive);
    return NULL;
  }
  switch (format) {
  case CDECANT_ARCHIVE_TAR:
    archive_read_support_format_tar(reader);
    // Two empty blocks end an archive, and joined archives go on behind them.
    archive_read_set_format_option(reader, "tar", "read_concatenated_archives", "1");
    break;
  case CDECANT_ARCHIVE_ZIP:
    archive_read_support_format_zip_streamable(reader);
    if (input.seek) archive_read_support_format_zip_seekable(reader);
    break;
  case CDECANT_ARCHIVE_7Z: archive_read_support_format_7zip(reader); break;
  case CDECANT_ARCHIVE_BZIP2:
    archive_read_support_format_raw(reader);
    archive_read_support_format_empty(reader);
    archive_read_support_filter_bzip2(reader);
    break;
  default:
    archive_read_support_format_raw(reader);
    archive_read_support_format_empty(reader);
    archive_read_support_filter_xz(reader);
    break;
  }
  archive_read_set_read_callback(reader, read_bytes);
  if (input.seek) archive_read_set_seek_callback(reader, seek_to);
  archive_read_set_callback_data(reader, archive);
  return archive;
}

void cdecant_archive_free(cdecant_archive *archive) {
  if (!archive) return;
  archive_read_free(archive->reader);
  free(archive);
}

int32_t cdecant_archive_next(cdecant_archive *archive, cdecant_archive_member *member) {
  if (!archive->is_open) {
    archive->is_open = true;
    if (archive_read_open1(archive->reader) < ARCHIVE_WARN) return CDECANT_ARCHIVE_FATAL;
  }
  archive->left = 0;
  archive->given = 0;
  struct archive_entry *entry;
  int result = archive_read_next_header(archive->reader, &entry);
  if (result == ARCHIVE_EOF) return CDECANT_ARCHIVE_END;
  if (result == ARCHIVE_RETRY) return CDECANT_ARCHIVE_RETRY;
  // A warning is about a name's charset or a time; the member can be read.
  if (result < ARCHIVE_WARN) return CDECANT_ARCHIVE_FATAL;
  member->name = archive_entry_pathname(entry);
  if (!member->name) member->name = archive_entry_pathname_utf8(entry);
  member->is_encrypted = archive_entry_is_data_encrypted(entry) > 0;
  if (archive_entry_hardlink(entry) || archive_entry_symlink(entry)) {
    member->kind = CDECANT_MEMBER_LINK;
  } else {
    switch (archive_entry_filetype(entry)) {
    case AE_IFREG:
    case 0: member->kind = CDECANT_MEMBER_FILE; break;
    case AE_IFDIR: member->kind = CDECANT_MEMBER_FOLDER; break;
    case AE_IFLNK: member->kind = CDECANT_MEMBER_LINK; break;
    default: member->kind = CDECANT_MEMBER_SPECIAL;
    }
  }
  return CDECANT_ARCHIVE_OK;
}

ptrdiff_t cdecant_archive_read(cdecant_archive *archive, uint8_t *bytes, size_t count) {
  while (archive->left == 0) {
    const void *block;
    int result = archive_read_data_block(archive->reader, &block, &archive->left,
                                         &archive->block_place);
    if (result == ARCHIVE_EOF) return 0;
    // A warning here is a wrong checksum.
    if (result != ARCHIVE_OK) return -1;
    archive->block = block;
  }
  if (archive->given < archive->block_place) {
    // A hole of a sparse file.
    int64_t hole = archive->block_place - archive->given;
    size_t part = hole < (int64_t)count ? (size_t)hole : count;
    memset(bytes, 0, part);
    archive->given += part;
    return part;
  }
  size_t part = archive->left < count ? archive->left : count;
  memcpy(bytes, archive->block, part);
  archive->block += part;
  archive->left -= part;
  archive->block_place += part;
  archive->given += part;
  return part;
}

const char *cdecant_archive_message(cdecant_archive *archive) {
  const char *message = archive_error_string(archive->reader);
  return message ? message : "unknown error";
}
