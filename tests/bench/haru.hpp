// libharu document of the benchmark's contestants: freed at the end, errors recorded and thrown afterwards.
#pragma once

#include <hpdf.h>

#include <filesystem>
#include <stdexcept>
#include <string>

namespace chohyo::bench {

class HaruDocument {
 public:
  HaruDocument() : handle_(HPDF_New(&record, this)) {
    if (!handle_) throw std::runtime_error("libharu: no document");
  }
  ~HaruDocument() { HPDF_Free(handle_); }
  HaruDocument(const HaruDocument&) = delete;
  HaruDocument& operator=(const HaruDocument&) = delete;

  HPDF_Doc handle() const { return handle_; }

  void save(const std::filesystem::path& out) {
    HPDF_SaveToFile(handle_, out.c_str());
    if (error_ != 0) throw std::runtime_error("libharu error " + std::to_string(error_));
  }

 private:
  static void record(HPDF_STATUS error, HPDF_STATUS, void* self) { static_cast<HaruDocument*>(self)->error_ = error; }

  HPDF_STATUS error_ = 0;
  HPDF_Doc handle_;
};

inline float points(base::Pt length) { return static_cast<float>(length.value); }

}  // namespace chohyo::bench
