#include "picture/qr_code.hpp"

#include <qrencode.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <new>
#include <string>

namespace chohyo::picture {
namespace {

constexpr int kAnyVersion = 0;  // the smallest that holds the text
constexpr unsigned kUtf8 = 26;  // AIM ITS/04-023

struct FreeInput {
  void operator()(QRinput* input) const { QRinput_free(input); }
};
struct FreeCode {
  void operator()(QRcode* code) const { QRcode_free(code); }
};
using Input = std::unique_ptr<QRinput, FreeInput>;
using Code = std::unique_ptr<QRcode, FreeCode>;

QRecLevel level_of(Correction correction) {
  switch (correction) {
    case Correction::low:
      return QR_ECLEVEL_L;
    case Correction::medium:
      return QR_ECLEVEL_M;
    case Correction::quartile:
      return QR_ECLEVEL_Q;
    case Correction::high:
      break;
  }
  return QR_ECLEVEL_H;
}

/// ASCII is what every reader takes it for; digits and capitals take less room than bytes do.
Code encode_ascii(const std::string& text, QRecLevel level) {
  return Code(QRcode_encodeString(text.c_str(), kAnyVersion, level, QR_MODE_8, 1));
}

/// Null when the text is too long, or memory too short.
Code encode_utf8(std::string_view text, QRecLevel level) {
  const Input input(QRinput_new2(kAnyVersion, level));
  if (!input || QRinput_appendECIheader(input.get(), kUtf8) != 0) return nullptr;
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  if (QRinput_append(input.get(), QR_MODE_8, static_cast<int>(text.size()), bytes) != 0) return nullptr;
  return Code(QRcode_encodeInput(input.get()));
}

}  // namespace

QrCodePtr make_qr_code(std::string_view text, Correction correction) {
  constexpr std::size_t kMostDigits = 7089;  // of the largest code; of anything else it holds less
  if (text.empty() || text.size() > kMostDigits) return nullptr;
  const bool is_ascii =
      std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  errno = 0;
  const Code made =
      is_ascii ? encode_ascii(std::string(text), level_of(correction)) : encode_utf8(text, level_of(correction));
  if (!made && errno == ENOMEM) throw std::bad_alloc();
  if (!made) return nullptr;
  auto out = std::make_shared<QrCode>();
  out->side = static_cast<std::size_t>(made->width);
  constexpr unsigned kDark = 1;  // lowest bit of a module; the others say what it is part of
  out->dark.reserve(out->side * out->side);
  for (std::size_t i = 0; i < out->side * out->side; ++i) out->dark.push_back((made->data[i] & kDark) != 0);
  return out;
}

Fault code_fault(const QrCodePtr& code, base::Pt size) {
  constexpr base::Pt kRounding{0.01}, kMillimetre = base::Mm{1};
  if (!code) return {"どの大きさの QR コードにも入りません", "no QR Code of any size holds it"};
  if (code->least_size() <= size + kRounding) return {};
  const std::string least = std::to_string(static_cast<int>(std::ceil(code->least_size() / kMillimetre)));
  return {"一辺 " + least + "mm が要ります", "it takes a side of " + least + "mm"};
}

}  // namespace chohyo::picture
