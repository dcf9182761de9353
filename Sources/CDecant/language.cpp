// The language of a text, by CLD2.
#include "include/cdecant_language.h"

#include <cstdio>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

extern "C" {

cdecant_language_guess cdecant_guess_language(const uint8_t *bytes, size_t count) {
  cdecant_language_guess guess = {nullptr, 0, false};
  if (count == 0 || count > INT32_MAX) return guess;
  CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language languages[3];
  int percents[3];
  double scores[3];
  int textBytes = 0;
  int validBytes = 0;
  bool isReliable = false;
  CLD2::Language language = CLD2::ExtDetectLanguageSummaryCheckUTF8(
      reinterpret_cast<const char *>(bytes), static_cast<int>(count), true, &hints, 0, languages,
      percents, scores, nullptr, &textBytes, &isReliable, &validBytes);
  if (language == CLD2::UNKNOWN_LANGUAGE || language == CLD2::TG_UNKNOWN_LANGUAGE) return guess;
  guess.code = CLD2::LanguageCode(language);
  guess.isReliable = isReliable;
  for (int index = 0; index < 3; index++) {
    if (languages[index] == language) guess.percent = percents[index];
  }
  return guess;
}

}  // extern "C"
