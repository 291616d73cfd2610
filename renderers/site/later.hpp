#pragma once
// A value that is made when it is first asked for, by whichever thread asks, and kept.

#include <functional>
#include <mutex>
#include <optional>
#include <utility>

namespace servanda::renderers {

template <typename Value>
class Later {
 public:
  explicit Later(std::function<Value()> make) : make_(std::move(make)) {}

  const Value& operator*() const {
    std::call_once(once_, [this] { value_.emplace(make_()); });
    return *value_;
  }
  const Value* operator->() const { return &**this; }
  // What has been made; nullptr where nobody asked. Only when no other thread can be asking.
  [[nodiscard]] const Value* made() const { return value_ ? &*value_ : nullptr; }

 private:
  std::function<Value()> make_;
  mutable std::once_flag once_;
  mutable std::optional<Value> value_;
};

}  // namespace servanda::renderers
