// Character properties from ICU, for the generator of the character tables.
#include "include/cdecant_icu.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/uvernum.h>
#include <unicode/uversion.h>

extern "C" {

const char *cdecant_icu_version(void) { return U_ICU_VERSION; }

const char *cdecant_unicode_version(void) { return U_UNICODE_VERSION; }

const char *cdecant_icu_category(uint32_t scalar) {
  // In the order of ICU's UCharCategory.
  static const char *const names[] = {
      "Cn", "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Me", "Mc", "Nd", "Nl", "No", "Zs", "Zl", "Zp",
      "Cc", "Cf", "Co", "Cs", "Pd", "Ps", "Pe", "Pc", "Po", "Sm", "Sc", "Sk", "So", "Pi", "Pf"};
  int8_t category = u_charType(static_cast<UChar32>(scalar));
  if (category < 0 || category >= U_CHAR_CATEGORY_COUNT) return "Cn";
  return names[category];
}

bool cdecant_icu_is_white_space(uint32_t scalar) {
  return u_hasBinaryProperty(static_cast<UChar32>(scalar), UCHAR_WHITE_SPACE);
}

bool cdecant_icu_is_default_ignorable(uint32_t scalar) {
  return u_hasBinaryProperty(static_cast<UChar32>(scalar), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

bool cdecant_icu_is_sentence_terminal(uint32_t scalar) {
  return u_hasBinaryProperty(static_cast<UChar32>(scalar), UCHAR_S_TERM);
}

bool cdecant_icu_is_quotation_mark(uint32_t scalar) {
  return u_hasBinaryProperty(static_cast<UChar32>(scalar), UCHAR_QUOTATION_MARK);
}

bool cdecant_icu_is_ideographic(uint32_t scalar) {
  return u_hasBinaryProperty(static_cast<UChar32>(scalar), UCHAR_IDEOGRAPHIC);
}

const char *cdecant_icu_script(uint32_t scalar) {
  UErrorCode status = U_ZERO_ERROR;
  UScriptCode script = uscript_getScript(static_cast<UChar32>(scalar), &status);
  if (U_FAILURE(status)) return "Zzzz";
  const char *name = uscript_getShortName(script);
  return name ? name : "Zzzz";
}

bool cdecant_icu_has_script(uint32_t scalar, const char *code) {
  int32_t script = u_getPropertyValueEnum(UCHAR_SCRIPT, code);
  if (script == UCHAR_INVALID_CODE) return false;
  return uscript_hasScript(static_cast<UChar32>(scalar), static_cast<UScriptCode>(script));
}

uint32_t cdecant_icu_fold(uint32_t scalar) {
  return static_cast<uint32_t>(u_foldCase(static_cast<UChar32>(scalar), U_FOLD_CASE_DEFAULT));
}

int32_t cdecant_icu_digit(uint32_t scalar) {
  return u_charDigitValue(static_cast<UChar32>(scalar));
}

uint8_t cdecant_icu_nfc_class(uint32_t scalar) {
  auto point = static_cast<UChar32>(scalar);
  if (scalar > 0x10FFFF) return 0;
  if (u_getIntPropertyValue(point, UCHAR_NFC_QUICK_CHECK) != UNORM_YES) return 255;
  return u_getCombiningClass(point);
}

}  // extern "C"
