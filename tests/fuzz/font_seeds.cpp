// font_seeds FOLDER FONT…: writes small fonts for font_file_fuzz to begin with, cut from installed ones with the tables
// that text is shaped with, so that no font has to be kept with the tests.
#include <hb-subset.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

int main(int count, char** words) {
  if (count < 3) return std::fputs("usage: font_seeds FOLDER FONT...\n", stderr), 2;
  for (int i = 2; i < count; ++i) {
    hb_blob_t* blob = hb_blob_create_from_file_or_fail(words[i]);
    if (blob == nullptr) return std::fprintf(stderr, "font_seeds: cannot read %s\n", words[i]), 1;
    hb_face_t* face = hb_face_create(blob, 0);
    hb_subset_input_t* input = hb_subset_input_create_or_fail();
    for (const hb_codepoint_t c :
         {0x533BU, 0x7642U, 0x61U, 0x62U, 0x63U, 0x78U, 0x2611U, 0x304BU, 0x309AU, 0x304U, 0x845BU}) {
      hb_set_add(hb_subset_input_unicode_set(input), c);
    }
    hb_set_add(hb_subset_input_unicode_set(input), 0xE0100);
    hb_face_t* part = hb_subset_or_fail(face, input);
    if (part == nullptr) return std::fprintf(stderr, "font_seeds: cannot cut %s\n", words[i]), 1;
    hb_blob_t* bytes = hb_face_reference_blob(part);
    unsigned length = 0;
    const char* data = hb_blob_get_data(bytes, &length);
    std::ofstream(std::filesystem::path(words[1]) / (std::to_string(i) + ".ttf"), std::ios::binary).write(data, length);
    hb_blob_destroy(bytes);
    hb_face_destroy(part);
    hb_subset_input_destroy(input);
    hb_face_destroy(face);
    hb_blob_destroy(blob);
  }
  return 0;
}
